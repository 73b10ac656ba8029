# Run by CPack on what shall be packed: pages and changes are compressed, and copyright and changelog stand where
# Debian looks for them. Dates are SOURCE_DATE_EPOCH's.
set(version ${CPACK_PACKAGE_VERSION})
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
string(CONCAT changes "corona (${version}) unstable; urgency=medium\n\n"
  "  * What changed stands in CHANGELOG.md.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")

foreach(name tools=corona development=libcorona-dev)
  string(REGEX MATCH "(.*)=(.*)" _ ${name})
  set(share ${CPACK_TEMPORARY_DIRECTORY}/${CMAKE_MATCH_1}/usr/share)
  set(documents ${share}/doc/${CMAKE_MATCH_2})
  file(MAKE_DIRECTORY ${documents})
  file(REMOVE ${documents}/LICENSE)
  file(READ ${CPACK_RESOURCE_FILE_LICENSE} licence)
  file(WRITE ${documents}/copyright "${licence}")
  file(WRITE ${documents}/changelog "${changes}")
  file(GLOB pages ${share}/man/*/*.[1-9])
  foreach(page ${pages} ${documents}/changelog)
    execute_process(COMMAND gzip -9n ${page} COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endforeach()
