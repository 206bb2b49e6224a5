# SPDX-License-Identifier: Apache-2.0
# The schema documents become part of the program: schema/*.xsd -> the table behind src/schema/files.h.

function(resolute_embed_schemas target)
  file(GLOB documents CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/schema/*.xsd)
  list(SORT documents)
  set(ENTRIES "")
  foreach(document IN LISTS documents)
    set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${document})
    get_filename_component(name ${document} NAME)
    file(READ ${document} text)
    string(APPEND ENTRIES "    {\"${name}\", R\"xsd(${text})xsd\"},\n")
  endforeach()
  set(output ${PROJECT_BINARY_DIR}/generated/${target}_files.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/src/schema/files.cpp.in ${output} @ONLY)
  target_sources(${target} PRIVATE ${output})
endfunction()

if(TARGET resolute_schema)
  resolute_embed_schemas(resolute_schema)
endif()
