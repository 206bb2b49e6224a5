# SPDX-License-Identifier: Apache-2.0
# One static library for each folder of src/.

# resolute_module(NAME [USES module…] [LIBRARIES target…])
# Its headers are checked to compile alone by the target all_verify_interface_header_sets.
function(resolute_module name)
  cmake_parse_arguments(MODULE "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.h)
  if(NOT sources)
    return()
  endif()
  set(target resolute_${name})
  add_library(${target} STATIC ${sources})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${headers})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  resolute_compile_options(${target})
  foreach(used IN LISTS MODULE_USES)
    if(TARGET resolute_${used})
      target_link_libraries(${target} PUBLIC resolute_${used})
    endif()
  endforeach()
  # Foreign types stay out of our headers, so foreign libraries stay private.
  target_link_libraries(${target} PRIVATE ${MODULE_LIBRARIES})
endfunction()

function(resolute_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                         -ffp-contract=off
                         # g++ 12 takes moved-from strings in a std::variant for uninitialized ones, and finds
                         # overlaps in the strings of its own library (GCC bug 105651)
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                         $<$<BOOL:${RESOLUTE_WARNINGS_ARE_ERRORS}>:-Werror>)
  # A broken promise of ours is caught in every build type.
  target_compile_options(${target} PRIVATE -UNDEBUG)
endfunction()
