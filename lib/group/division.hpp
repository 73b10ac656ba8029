#pragma once

#include "core/text_hash.hpp"
#include "reference/mergers.hpp"
#include "reference/regions.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corona {

using Index = std::uint32_t;

/// One of the smallest regions: what a group is made of.
struct Leaf {
  std::string code, name;
  bool begins = false;              ///< made of its predecessors, in the years of the tables
  std::vector<Index> predecessors;  ///< leaves of which it has all or a part
  std::vector<Index> successors;    ///< leaves that it went into
  std::vector<Index> groups;        ///< that it lies in
  std::vector<Count> weights;       ///< of its parts in these groups; empty: each has all of it
};

struct Group {
  std::string code, name;
  Index level;  ///< groups of one level do not overlap
  std::vector<Index> leaves;
  std::vector<Index> named;  ///< those of the leaves that were asked for by their own codes
};

/// What becomes of a region that lies in no group.
enum class Rest {
  refuse,    ///< an Error, but rows of an unknown smaller region stay as they are
  leave_out  ///< it was not asked for
};

/// What messages say of a division.
struct Wording {
  std::string groups;   ///< what a group is: "province"
  std::string outside;  ///< what to do about a region that lies in none
  std::string moved;    ///< what to do about counts that move from one group to another
};

/// Which groups there are, and which regions lie in them.
class Division {
 public:
  /// All of the smallest regions, and no group yet.
  Division(const Regions& regions, const Mergers& mergers, Rest rest, Wording wording);

  /// Groups that are made from here on are of a level of their own.
  void begin_level() { ++levels_; }

  /// Puts a leaf into the group, which is made where there is none of that code.
  void put(Index leaf, const std::string& group_code, const std::string& group_name);

  /// Puts it there as a leaf that was asked for by its own code.
  void put_named(Index leaf, const std::string& group_code, const std::string& group_name);

  /// Puts it there with a part of its counts.
  void put_part(Index leaf, const std::string& group_code, const std::string& group_name,
                Count weight);

  /// A region that no table describes; known by its code alone.
  Index add_leaf(const std::string& code);

  /// The leaves of a region; empty where it is not known.
  std::vector<Index> leaves_of(std::string_view region_code) const;

  /// The groups in which all these leaves lie.
  std::vector<Index> groups_of(const std::vector<Index>& leaves) const;

  const std::vector<Leaf>& leaves() const { return leaves_; }
  const std::vector<Group>& groups() const { return groups_; }
  bool has_group(const std::string& code) const { return group_index_.contains(code); }

  /// Whether the leaf went into its successors in that year or before.
  bool has_ended(Index leaf, int year) const { return mergers_.ended_by(leaves_[leaf].code, year); }

  Index levels() const { return levels_; }
  Rest rest() const { return rest_; }
  const Wording& wording() const { return wording_; }

 private:
  Regions regions_;
  Mergers mergers_;
  Rest rest_;
  Wording wording_;
  Index levels_ = 0;
  std::vector<Leaf> leaves_;
  std::vector<Group> groups_;
  TextMap<std::string, Index> leaf_index_, group_index_;  // by code
};

}  // namespace corona
