# What find_package(corona) reads: the target corona::corona, and what it stands on.
include(CMakeFindDependencyMacro)
foreach(package fmt date nlohmann_json ZLIB SQLite3)
  find_dependency(${package})
endforeach()
include(${CMAKE_CURRENT_LIST_DIR}/coronaTargets.cmake)
