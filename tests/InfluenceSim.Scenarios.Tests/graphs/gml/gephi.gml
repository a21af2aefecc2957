graph
[
  Creator "Gephi"
  directed 1
  node
  [
    id 0
    label "ann"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  node
  [
    id 1
    label "bob"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  node
  [
    id 2
    label "cid"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  node
  [
    id 3
    label "dee"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  node
  [
    id 4
    label "eve"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  node
  [
    id 5
    label "fay"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  node
  [
    id 6
    label "gus"
    graphics
    [
      x 3.5
      y -1.2E-3
      fill "#999999"
    ]
  ]
  edge
  [
    id 0
    source 0
    target 1
    value 2.0
  ]
  edge
  [
    id 1
    source 1
    target 0
    value 1.0
  ]
  edge
  [
    id 2
    source 2
    target 0
    value 0.5
  ]
  edge
  [
    id 3
    source 3
    target 0
    value 3.0
  ]
  edge
  [
    id 4
    source 3
    target 2
    value 1.0
  ]
  edge
  [
    id 5
    source 4
    target 3
    value 1.0
  ]
  edge
  [
    id 6
    source 5
    target 1
    value 4.0
  ]
]
