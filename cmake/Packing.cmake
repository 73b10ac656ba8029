# The Debian packages: corona, and libcorona-dev for those who link it. scripts/package makes them.
set(CORONA_MAINTAINER "Nobody <nobody@example.org>" CACHE STRING "Who answers for the packages, as NAME <ADDRESS>")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each of the two has its own
set(CPACK_PACKAGE_CONTACT ${CORONA_MAINTAINER})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_COMPONENTS_ALL tools development)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian-documents.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME corona)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION science)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_TOOLS_PACKAGE_DEPENDS libcurl4)  # by dlopen, which dpkg-shlibdeps does not see
set(CPACK_COMPONENT_TOOLS_DESCRIPTION "filters that turn published totals into daily counts
Institutes publish, for every region, how many infections, admissions and
deaths there have been in total. These tools make of that what was added each
day, where it spreads now, and how one region compares with others: as CSV
between them, and as tables, workbooks, pictures and pages at the end.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libcorona-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
string(JOIN ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS libcurl4-openssl-dev libfccp-dev libfmt-dev
  libhowardhinnant-date-dev libminizip-dev libsqlite3-dev libtomlplusplus-dev libxlsxwriter-dev nettle-dev
  nlohmann-json3-dev zlib1g-dev)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "library behind the filters of corona
A static library with its headers, which read and write what runs between the
tools, and do what each of them does; found by find_package(corona) of CMake.")
include(CPack)
