#!/usr/bin/python3
"""The network measures of articulation/network by python3-igraph, on the two-mode network of a store.

Usage: network_igraph.py STORE [MEASURE…], measures of: betweenness, closeness, leiden, layout; closeness/N measures it for N nodes drawn
at random and scales the time to all. Prints "measure seconds" lines.
"""
import random
import sqlite3
import sys
import time

import igraph

store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
ties = store.execute("SELECT DISTINCT initiative_id, actor_id FROM involvement").fetchall()
initiatives = {row[0]: i for i, row in enumerate(store.execute("SELECT id FROM initiative ORDER BY id"))}
actors = {actor: len(initiatives) + i for i, actor in enumerate(sorted({a for _, a in ties}))}
graph = igraph.Graph(n=len(initiatives) + len(actors), edges=[(initiatives[i], actors[a]) for i, a in ties])
graph.vs["type"] = [v >= len(initiatives) for v in range(graph.vcount())]


def leiden():
    actors_only = graph.bipartite_projection(which=1, multiplicity=True)
    return actors_only.community_leiden("modularity", weights="weight", n_iterations=20)


MEASURES = {
    "betweenness": graph.betweenness,
    "closeness": graph.closeness,
    "leiden": leiden,
    "layout": graph.layout_drl,
}
for name in sys.argv[2:] or MEASURES:
    measure, _, number = name.partition("/")
    nodes = random.Random(1).sample(range(graph.vcount()), int(number)) if number else range(graph.vcount())
    start = time.perf_counter()
    graph.closeness(nodes) if number else MEASURES[measure]()
    print(measure, (time.perf_counter() - start) * graph.vcount() / len(nodes), flush=True)
