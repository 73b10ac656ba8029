# Finds what the toolkit stands on; what is missing stops with the Debian package to install.

# Stops where `what` was not found. packages.txt must have the package, so that ./start and ./check install it.
function(corona_require found what debian)
  file(STRINGS ${PROJECT_SOURCE_DIR}/packages.txt listed REGEX "^[a-z]+ +${debian} ")
  if(NOT listed)
    message(FATAL_ERROR "packages.txt lacks ${debian}, of which cmake/Packages.cmake makes use")
  endif()
  if(NOT found)
    message(FATAL_ERROR "${what} is missing: apt-get install ${debian}, or ./start for all that is")
  endif()
endfunction()

function(corona_package package debian)
  find_package(${package} ${ARGN} QUIET)
  corona_require("${${package}_FOUND}" ${package} ${debian})
endfunction()

function(corona_header header debian target)
  string(MAKE_C_IDENTIFIER "${target}_include" folder)
  find_path(${folder} ${header})
  corona_require("${${folder}}" "<${header}>" ${debian})
  add_library(${target} INTERFACE)
  add_library(corona::${target} ALIAS ${target})
  target_include_directories(${target} SYSTEM INTERFACE ${${folder}})
endfunction()

function(corona_program variable program debian)
  find_program(${variable} ${program})
  corona_require("${${variable}}" ${program} ${debian})
endfunction()

corona_package(CLI11 libcli11-dev)
corona_package(fmt libfmt-dev)
corona_package(date libhowardhinnant-date-dev)
corona_package(nlohmann_json nlohmann-json3-dev)
corona_header(libfccp/csv.h libfccp-dev fast-cpp-csv-parser)
corona_header(boost/math/special_functions/gamma.hpp libboost-math-dev boost-math)
corona_package(Threads libc6-dev)  # fast-cpp-csv-parser reads ahead in a thread
target_link_libraries(fast-cpp-csv-parser INTERFACE Threads::Threads)
corona_program(SCDOC scdoc scdoc)
if(BUILD_TESTING)
  corona_package(doctest doctest-dev)
endif()
