# written by hand
Version 1
Creator "somebody"
graph [
  comment "two
lines"
  # inside
  directed 1
  node [ id 0 label "ann" ]
  node [ id 1 label "bob" ]
  node [ id 2 label "cid" ]
  node [ id 3 label "dee" ]
  node [ id 4 label "eve" ]
  node [ id 5 label "fay" ]
  node [ id 6 label "gus" ]
  edge [ source 0 target 1 value 2.0 ]
  edge [ source 1 target 0 value 1.0 ]
  edge [ source 2 target 0 value 0.5 ]
  edge [ source 3 target 0 value 3.0 ]
  edge [ source 3 target 2 value 1.0 ]
  edge [ source 4 target 3 value 1.0 ]
  edge [ source 5 target 1 value 4.0 ]
]
