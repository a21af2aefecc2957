Creator "igraph version 0.10.2 Thu Nov 26 04:07:47 2026"
Version 1
graph
[
  directed 1
  node
  [
    id 0
    label "ann"
  ]
  node
  [
    id 1
    label "bob"
  ]
  node
  [
    id 2
    label "cid"
  ]
  node
  [
    id 3
    label "dee"
  ]
  node
  [
    id 4
    label "eve"
  ]
  node
  [
    id 5
    label "fay"
  ]
  node
  [
    id 6
    label "gus"
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
