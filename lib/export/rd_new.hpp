#pragma once

#include "export/borders.hpp"

namespace corona {

/// Whether (x, y) in metres lies on the Dutch national grid RD New (EPSG:28992) with room around,
/// where no position in degrees can lie.
bool is_on_rd_grid(double x, double y);

/// (x, y) in metres of RD New as degrees of WGS84, to about half a metre in the European
/// Netherlands and worse outside. Source: the polynomial of F.H. Schreutelkamp and G.L. Strang van
/// Hees, "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoordinaten", NGT
/// Geodesia 43 (2001) 2, formula 6 and table 4.
Position from_rd(double x, double y);

}  // namespace corona
