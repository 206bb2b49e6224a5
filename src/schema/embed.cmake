# SPDX-License-Identifier: Apache-2.0
# The schema documents become part of the program: schema/*.xsd behind src/schema/files.h.
include(cmake/embed.cmake)

if(TARGET resolute_schema)
  file(GLOB schema_documents CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/schema/*.xsd)
  list(SORT schema_documents)
  resolute_embed(resolute_schema resolute::schema::files ${schema_documents})
endif()
