Creator "igraph version 0.10.2 Thu Nov 26 04:07:47 2026"
Version 1
graph
[
  directed 1
  node
  [
    id 0
    name "ann"
  ]
  node
  [
    id 1
    name "bob"
  ]
  node
  [
    id 2
    name "cid"
  ]
  node
  [
    id 3
    name "dee"
  ]
  node
  [
    id 4
    name "eve"
  ]
  node
  [
    id 5
    name "fay"
  ]
  node
  [
    id 6
    name "gus"
  ]
  edge
  [
    source 0
    target 1
    weight 2
  ]
  edge
  [
    source 1
    target 0
    weight 1
  ]
  edge
  [
    source 2
    target 0
    weight 0.5
  ]
  edge
  [
    source 3
    target 0
    weight 3
  ]
  edge
  [
    source 3
    target 2
    weight 1
  ]
  edge
  [
    source 4
    target 3
    weight 1
  ]
  edge
  [
    source 5
    target 1
    weight 4
  ]
]
