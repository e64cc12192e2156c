// Networks for programs that analyse and draw them: igraph, networkx, Gephi, yEd.
#include "markup.hpp"

#include <cabildo/render/files.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cabildo::render {
namespace {

enum class KeyType { integer, number, text };

KeyType type_of(const Value& value) {
    if (std::holds_alternative<std::int64_t>(value)) return KeyType::integer;
    return std::holds_alternative<double>(value) ? KeyType::number : KeyType::text;
}

/// The type that holds both; a mixture of numbers and words is text.
KeyType wider(KeyType one, KeyType other) {
    if (one == other) return one;
    return one == KeyType::text || other == KeyType::text ? KeyType::text : KeyType::number;
}

std::string_view type_name(KeyType type) {
    switch (type) {
        case KeyType::integer: return "long";
        case KeyType::number: return "double";
        case KeyType::text: break;
    }
    return "string";
}

std::string written(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return escaped(*text);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    return exact_number(std::get<double>(value));
}

struct Key {
    std::string id, name;
    KeyType type = KeyType::text;
};

class Writer {
public:
    explicit Writer(const Network& network) : network_(network) {
        for (const auto& [id, label] : network.groups) labels_[{}][id] = label;
        for (const NetworkGrouping& grouping : network.groupings)
            for (const auto& [id, label] : grouping.groups) labels_[grouping.id][id] = label;
        name_attributes();
    }

    std::string xml() {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
               "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
        keys();
        out_ += "<graph id=\"" + escaped(network_.id) + "\" edgedefault=\"" + (network_.directed ? "directed" : "undirected") + "\">\n";
        data("title", escaped(network_.title));
        data("alt", escaped(network_.alt));
        for (const NetworkNode& node : network_.nodes) write(node);
        for (std::size_t i = 0; i < network_.edges.size(); ++i) write(network_.edges[i], i);
        return std::move(out_) + "</graph>\n</graphml>\n";
    }

private:
    /// Attributes and groupings are named by what people read; a name that is taken gets a number.
    void name_attributes() {
        std::set<std::string> taken{"label", "id", "group", "group_id", "x", "y", "size", "set"};
        const auto free = [&taken](std::string name) {
            std::string result = name.empty() ? "attribute" : name;
            for (int n = 2; !taken.insert(result).second; ++n) result = name + " " + std::to_string(n);
            return result;
        };
        for (const NetworkNode& node : network_.nodes)
            for (const auto& [name, value] : node.attributes) {
                if (std::holds_alternative<std::monostate>(value)) continue;
                const auto [found, added] = attributes_.try_emplace(name, Key{{}, {}, type_of(value)});
                if (!added) found->second.type = wider(found->second.type, type_of(value));
            }
        std::size_t number = 0;
        for (auto& [name, key] : attributes_) key = {"a" + std::to_string(++number), free(name), key.type};
        number = 0;
        for (const NetworkGrouping& grouping : network_.groupings)
            groupings_[grouping.id] = {"g" + std::to_string(++number), free(grouping.label.empty() ? grouping.id : grouping.label)};
    }

    void key(const std::string& id, std::string_view scope, const std::string& name, KeyType type) {
        out_ += "<key id=\"" + id + "\" for=\"" + std::string(scope) + "\" attr.name=\"" + escaped(name) + "\" attr.type=\"" +
                std::string(type_name(type)) + "\"/>\n";
    }

    void keys() {
        key("title", "graph", "title", KeyType::text);
        key("alt", "graph", "description", KeyType::text);
        key("label", "node", "label", KeyType::text);
        key("group", "node", "group", KeyType::text);
        key("group_id", "node", "group_id", KeyType::text);
        key("set", "node", "set", KeyType::text);
        for (const char* name : {"x", "y", "size"}) key(name, "node", name, KeyType::number);
        for (const NetworkGrouping& grouping : network_.groupings) key(groupings_.at(grouping.id).id, "node", groupings_.at(grouping.id).name, KeyType::text);
        for (const auto& [name, attribute] : attributes_) key(attribute.id, "node", attribute.name, attribute.type);
        key("weight", "edge", "weight", KeyType::number);
        if (!network_.kinds.empty()) key("kinds", "edge", "kinds", KeyType::text);
    }

    void data(const std::string& id, const std::string& text) {
        if (!text.empty()) out_ += "<data key=\"" + id + "\">" + text + "</data>";
    }

    const std::string& label_of(const std::string& grouping, const std::string& group) const {
        const auto groups = labels_.find(grouping);
        if (groups == labels_.end()) return group;
        const auto found = groups->second.find(group);
        return found == groups->second.end() ? group : found->second;
    }

    void write(const NetworkNode& node) {
        out_ += "<node id=\"" + escaped(node.id) + "\">";
        data("label", escaped(node.label));
        data("group", escaped(label_of({}, node.group)));
        data("group_id", escaped(node.group));
        data("set", node.shape == NodeShape::square ? "2" : "1");
        data("x", exact_number(node.x));
        data("y", exact_number(node.y));
        data("size", exact_number(node.size));
        for (const auto& [grouping, group] : node.groupings)
            if (const auto found = groupings_.find(grouping); found != groupings_.end()) data(found->second.id, escaped(label_of(grouping, group)));
        for (const auto& [name, value] : node.attributes)
            if (!std::holds_alternative<std::monostate>(value)) data(attributes_.at(name).id, written(value));
        out_ += "</node>\n";
    }

    /// "Decide; Ejecuta".
    std::string kinds_of(const NetworkEdge& edge) const {
        std::string list;
        for (const std::string& kind : edge.kinds) {
            const auto found = std::find_if(network_.kinds.begin(), network_.kinds.end(), [&](const auto& each) { return each.first == kind; });
            list += (list.empty() ? "" : "; ") + (found == network_.kinds.end() ? kind : found->second);
        }
        return list;
    }

    void write(const NetworkEdge& edge, std::size_t number) {
        out_ += "<edge id=\"e" + std::to_string(number + 1) + "\" source=\"" + escaped(edge.source) + "\" target=\"" + escaped(edge.target) + "\">";
        data("weight", exact_number(edge.weight));
        data("kinds", escaped(kinds_of(edge)));
        out_ += "</edge>\n";
    }

    const Network& network_;
    std::map<std::string, std::map<std::string, std::string>> labels_;  ///< by grouping; "" are those of the network itself
    std::map<std::string, Key> attributes_, groupings_;                 ///< by label, by the grouping's id
    std::string out_;
};

}  // namespace

std::string to_graphml(const Network& network) { return Writer(network).xml(); }

}  // namespace cabildo::render
