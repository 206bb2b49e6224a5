# SPDX-License-Identifier: Apache-2.0
# The program `resolute`.
file(GLOB cli_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp ${PROJECT_SOURCE_DIR}/src/cli/commands/*.cpp)
add_executable(resolute ${cli_sources})
resolute_compile_options(resolute)
resolute_registry(resolute src/cli/commands src/cli/commands.cpp.in Command)
target_link_libraries(resolute PRIVATE resolute_workspace resolute_compare resolute_import resolute_lsp CLI11::CLI11)
# Documents are many small values that live as long as each other; jemalloc serves them a fifth faster than the C library, and lets
# threads free what they have together. The sanitizers bring an allocator of their own.
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  target_link_libraries(resolute PRIVATE PkgConfig::JEMALLOC)
endif()
set(libraries "libxml2 ${LIBXML2_VERSION_STRING}, Xerces-C++ ${XercesC_VERSION}")
string(APPEND libraries ", HarfBuzz ${HARFBUZZ_SUBSET_VERSION}, ICU ${ICU_VERSION}, CLI11 ${CLI11_VERSION}")
set_source_files_properties(src/cli/version.cpp PROPERTIES COMPILE_DEFINITIONS
  "RESOLUTE_VERSION=\"${PROJECT_VERSION}\";RESOLUTE_LIBRARIES=\"${libraries}\"")

# Reports link to the pages of rules only where somebody publishes them.
set(RESOLUTE_DOCS_URL "" CACHE STRING "address of the published docs/rules/, for links in reports; empty: no links")
set_source_files_properties(src/diagnostics/json.cpp TARGET_DIRECTORY resolute_diagnostics PROPERTIES
  COMPILE_DEFINITIONS "RESOLUTE_DOCS_URL=\"${RESOLUTE_DOCS_URL}\"")

# What reads PDF files for it, in a process of its own; it stands beside the program.
add_executable(resolute-pdf-reader src/pdf_reader/main.cpp)
resolute_compile_options(resolute-pdf-reader)
target_link_libraries(resolute-pdf-reader PRIVATE resolute_import PkgConfig::POPPLER)
add_dependencies(resolute resolute-pdf-reader)

# `cmake --install` puts a tree that may be moved; `cpack -G DEB` makes a Debian package of it.
set(completions ${CMAKE_BINARY_DIR}/completions)
add_custom_command(TARGET resolute POST_BUILD VERBATIM
  COMMAND ${CMAKE_COMMAND} -E make_directory ${completions}
  COMMAND resolute completions bash > ${completions}/resolute
  COMMAND resolute completions zsh > ${completions}/_resolute
  COMMAND resolute completions fish > ${completions}/resolute.fish)
install(TARGETS resolute resolute-pdf-reader RUNTIME DESTINATION bin)
install(DIRECTORY schema templates DESTINATION share/resolute)
install(FILES ${completions}/resolute DESTINATION share/bash-completion/completions)
install(FILES ${completions}/_resolute DESTINATION share/zsh/vendor-completions)
install(FILES ${completions}/resolute.fish DESTINATION share/fish/vendor_completions.d)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION share/doc/resolute)
install(DIRECTORY docs/how-to docs/rules docs/images DESTINATION share/doc/resolute/docs)
install(FILES docs/commands.md DESTINATION share/doc/resolute/docs)
install(DIRECTORY examples DESTINATION share/doc/resolute)
# The extension for Visual Studio Code is built, not copied.
install(DIRECTORY editors DESTINATION share/doc/resolute PATTERN vscode EXCLUDE)

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "the authors of resolute")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Pages of all six languages; the schema and the templates are also compiled in.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-liberation2, fonts-hosny-amiri, fonts-arphic-gbsn00lp, fonts-arphic-gkai00mp, \
fonts-arphic-uming, fonts-wqy-zenhei, hyphen-en-gb, hyphen-fr, hyphen-es, hyphen-ru")
include(CPack)
