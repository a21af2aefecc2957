graph [
  directed 1
  node [
    id 0
    label "10"
    name "ann"
  ]
  node [
    id 1
    label "11"
    name "bob"
  ]
  node [
    id 2
    label "12"
    name "cid"
  ]
  node [
    id 3
    label "13"
    name "dee"
  ]
  node [
    id 4
    label "14"
    name "eve"
  ]
  node [
    id 5
    label "15"
    name "fay"
  ]
  node [
    id 6
    label "16"
    name "gus"
  ]
  edge [
    source 0
    target 1
    weight 2.0
  ]
  edge [
    source 1
    target 0
    weight 1.0
  ]
  edge [
    source 2
    target 0
    weight 0.5
  ]
  edge [
    source 3
    target 0
    weight 3.0
  ]
  edge [
    source 3
    target 2
    weight 1.0
  ]
  edge [
    source 4
    target 3
    weight 1.0
  ]
  edge [
    source 5
    target 1
    weight 4.0
  ]
]
