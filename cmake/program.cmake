# SPDX-License-Identifier: Apache-2.0
# The program `resolute`.
file(GLOB cli_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp ${PROJECT_SOURCE_DIR}/src/cli/commands/*.cpp)
add_executable(resolute ${cli_sources})
resolute_compile_options(resolute)
resolute_registry(resolute src/cli/commands src/cli/commands.cpp.in Command)
target_link_libraries(resolute PRIVATE resolute_workspace resolute_import resolute_lsp CLI11::CLI11)
# Documents are many small values that live as long as each other; jemalloc serves them a fifth faster than the C library, and lets
# threads free what they have together. The sanitizers bring an allocator of their own.
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  target_link_libraries(resolute PRIVATE PkgConfig::JEMALLOC)
endif()
set(libraries "libxml2 ${LIBXML2_VERSION_STRING}, Xerces-C++ ${XercesC_VERSION}")
string(APPEND libraries ", HarfBuzz ${HARFBUZZ_SUBSET_VERSION}, ICU ${ICU_VERSION}, CLI11 ${CLI11_VERSION}")
set_source_files_properties(src/cli/version.cpp PROPERTIES COMPILE_DEFINITIONS
  "RESOLUTE_VERSION=\"${PROJECT_VERSION}\";RESOLUTE_LIBRARIES=\"${libraries}\"")
install(TARGETS resolute RUNTIME DESTINATION bin)
install(DIRECTORY schema templates DESTINATION share/resolute)
