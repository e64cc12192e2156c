#!/usr/bin/env python3
"""Compares networks with the document they stand in, by igraph: check_graphml.py DOCUMENT.json FOLDER …"""
import pathlib
import sys
import urllib.parse

import igraph

from document import Differences, Document


def check(path, folder):
    document, differences = Document(path), Differences(str(folder))
    files = {urllib.parse.unquote(file.stem): file for file in pathlib.Path(folder).glob("*.graphml")}
    networks = document.of("network")
    differences.same("files", sorted(files), sorted(network["id"] for network in networks))
    for network in networks:
        graph = igraph.Graph.Read_GraphML(str(files[network["id"]]))
        where = network["id"]
        differences.same(f"{where}: directed", graph.is_directed(), network.get("directed", False))
        differences.same(f"{where}: title", graph["title"], network["title"])
        nodes = {node["id"]: node for node in network["nodes"]}
        differences.same(f"{where}: nodes", graph.vs["id"], list(nodes))
        groups = {group["id"]: group["label"] for group in network.get("groups", [])}
        for vertex in graph.vs:
            node = nodes[vertex["id"]]
            differences.same(f"{where}: {node['id']}", (vertex["label"], vertex["x"], vertex["y"], vertex["size"]),
                             (node["label"], node["x"], node["y"], node["size"]))
            differences.same(f"{where}: group of {node['id']}", vertex["group"], groups.get(node.get("group", ""), ""))
            for grouping in network.get("groupings", []):
                labels = {group["id"]: group["label"] for group in grouping["groups"]}
                own = node.get("groupings", {}).get(grouping["id"])
                differences.true(f"{where}: {grouping['label']} of {node['id']}",
                                 own is None or labels.get(own, own) in [vertex[name] for name in graph.vs.attributes() if name.startswith(grouping["label"])])
            for name, value in node.get("attributes", {}).items():
                found = [vertex[key] for key in graph.vs.attributes() if key.startswith(name)]
                differences.true(f"{where}: {name} of {node['id']}: {found}, wanted {value}", value is None or value in found)
        edges = [(graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], edge["weight"]) for edge in graph.es]
        wanted = [(edge["source"], edge["target"], edge["weight"]) for edge in network["edges"]]
        differences.same(f"{where}: edges", edges if network.get("directed") else [(*sorted(e[:2]), e[2]) for e in edges],
                         wanted if network.get("directed") else [(*sorted(e[:2]), e[2]) for e in wanted])
    return differences.lines


def main(arguments):
    lines = [line for path, folder in zip(arguments[::2], arguments[1::2]) for line in check(path, folder)]
    print("\n".join(lines[:40]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
