"""Writes the graphs of this folder that networkx and igraph make (see README.md)."""

import os

import igraph
import networkx

TIES = [("ann", "bob", 2.0), ("bob", "ann", 1.0), ("cid", "ann", 0.5), ("dee", "ann", 3.0),
        ("dee", "cid", 1.0), ("eve", "dee", 1.0), ("fay", "bob", 4.0)]
PEOPLE = ["ann", "bob", "cid", "dee", "eve", "fay", "gus"]
os.chdir(os.path.dirname(os.path.abspath(__file__)))

graph = networkx.DiGraph()
graph.add_nodes_from(PEOPLE)
graph.add_weighted_edges_from(TIES)
numbered = networkx.relabel_nodes(graph, {name: 10 + place for place, name in enumerate(PEOPLE)})
for place, name in enumerate(PEOPLE):
    numbered.nodes[10 + place]["name"] = name

networkx.write_edgelist(graph, "edge-list/networkx.edgelist")
networkx.write_edgelist(graph, "edge-list/networkx-bare.edgelist", data=False)
networkx.write_weighted_edgelist(graph, "edge-list/networkx.weighted.edgelist", delimiter=";")
networkx.write_graphml(graph, "graphml/networkx.graphml")
networkx.write_graphml(numbered, "graphml/networkx-numbered.graphml", named_key_ids=True, prettyprint=False)
networkx.write_graphml_xml(networkx.MultiDiGraph(graph), "graphml/networkx-multi.graphml")
networkx.write_gexf(graph, "gexf/networkx-1.2.gexf")
networkx.write_gexf(graph, "gexf/networkx-1.1.gexf", version="1.1draft", prettyprint=False)
networkx.write_gexf(networkx.MultiDiGraph(graph), "gexf/networkx-multi.gexf")
networkx.write_gml(graph, "gml/networkx.gml")
networkx.write_gml(numbered, "gml/networkx-numbered.gml")
networkx.write_pajek(graph, "pajek/networkx.net")
networkx.write_pajek(networkx.MultiDiGraph(graph), "pajek/networkx-multi.net")

graph = igraph.Graph(directed=True)
graph.add_vertices(PEOPLE)
graph.add_edges([tie[:2] for tie in TIES])
graph.es["weight"] = [tie[2] for tie in TIES]
graph.write_ncol("edge-list/igraph.ncol")
graph.write_graphml("graphml/igraph.graphml")
graph.write_gml("gml/igraph.gml")
graph.write_pajek("pajek/igraph-numbers.net")
graph.vs["id"] = graph.vs["name"]
graph.write_pajek("pajek/igraph.net")
graph.write_graphml("graphml/igraph-id-and-name.graphml")
del graph.vs["name"]
graph.vs["label"] = graph.vs["id"]
del graph.vs["id"]
graph.write_gml("gml/igraph-label.gml")
