# SPDX-License-Identifier: Apache-2.0
# Data files as part of the program.

# resolute_embed(TARGET SYMBOL file…): defines the array behind `std::span<const EmbeddedFile> SYMBOL()` of
# text/embedded.h in TARGET; SYMBOL is a qualified name ("resolute::style::template_files"). The files are text.
function(resolute_embed target symbol)
  string(REGEX MATCH "^(.*)::([^:]+)$" matched ${symbol})
  set(namespace ${CMAKE_MATCH_1})
  set(function ${CMAKE_MATCH_2})
  set(entries "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(LENGTH "${text}" length)
    # Compilers limit the length of one literal; neighbouring ones are joined.
    set(literals "")
    set(begin 0)
    while(begin LESS length)
      string(SUBSTRING "${text}" ${begin} 16000 piece)
      string(FIND "${piece}" "\n" line_end REVERSE)
      if(line_end GREATER -1)
        # Behind a line, so that no character is cut in two.
        math(EXPR size "${line_end} + 1")
        string(SUBSTRING "${piece}" 0 ${size} piece)
      else()
        string(LENGTH "${piece}" size)
      endif()
      string(APPEND literals "R\"embed(${piece})embed\"\n")
      math(EXPR begin "${begin} + ${size}")
    endwhile()
    # With the suffix nobody counts the bytes when compiling: Clang gives up on constants of 100,000.
    string(APPEND entries "    {\"${name}\",\n${literals}\"\"sv},\n")
  endforeach()
  set(output ${PROJECT_BINARY_DIR}/generated/${target}_${function}.cpp)
  set(contents "// Generated.\n#include \"text/embedded.h\"\n#include <array>\n#include <span>\nnamespace ${namespace} {\n")
  string(APPEND contents "std::span<const resolute::EmbeddedFile> ${function}();\n")
  string(APPEND contents "std::span<const resolute::EmbeddedFile> ${function}() {\n")
  string(APPEND contents "    using namespace std::string_view_literals;\n")
  string(APPEND contents "    static constexpr auto files = std::to_array<resolute::EmbeddedFile>({\n${entries}    });\n")
  string(APPEND contents "    return files;\n}\n}\n")
  set(before "")
  if(EXISTS ${output})
    file(READ ${output} before)
  endif()
  if(NOT before STREQUAL contents)
    file(WRITE ${output} "${contents}")
  endif()
  # Tables are longer than the standard asks compilers to take; both of ours take them.
  set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS
    "$<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>")
  target_sources(${target} PRIVATE ${output})
endfunction()
