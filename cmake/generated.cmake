# SPDX-License-Identifier: Apache-2.0
# The registries: adding a file to a folder of rules or commands is all it takes to add one.

# resolute_registry(TARGET FOLDER TEMPLATE): @DECLARATIONS@ and @ENTRIES@ of TEMPLATE become one line for each .cpp file
# of FOLDER, whose name is the name of the constant it defines.
function(resolute_registry target folder template declaration)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  list(SORT files)
  set(DECLARATIONS "")
  set(ENTRIES "")
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    string(APPEND DECLARATIONS "extern const ${declaration} ${name};\n")
    string(APPEND ENTRIES "    &${name},\n")
  endforeach()
  get_filename_component(output ${template} NAME_WE)
  set(output ${PROJECT_BINARY_DIR}/generated/${target}_${output}.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/${template} ${output} @ONLY)
  target_sources(${target} PRIVATE ${output})
endfunction()

resolute_registry(resolute_rules src/rules/checks src/rules/registry.cpp.in Rule)
