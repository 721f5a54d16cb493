-- What of OpenStreetMap becomes ground: streets, water, green, railways, buildings. No shop, no sign,
-- no point of interest: the places of the map are those of the network's own directory.

node_keys = {}

-- The zoom from which a street is drawn: the widest first.
local STREETS = {
  motorway = { "main", 8 }, motorway_link = { "main", 10 }, trunk = { "main", 8 }, trunk_link = { "main", 10 },
  primary = { "main", 9 }, primary_link = { "main", 11 }, secondary = { "main", 10 }, secondary_link = { "main", 11 },
  tertiary = { "street", 11 }, tertiary_link = { "street", 12 }, unclassified = { "street", 12 },
  residential = { "street", 12 }, living_street = { "street", 13 }, road = { "street", 13 },
  service = { "small", 14 }, track = { "small", 14 }, pedestrian = { "walk", 13 }, footway = { "walk", 14 },
  path = { "walk", 14 }, steps = { "steps", 14 }, cycleway = { "walk", 14 }
}
local RAILS = { rail = true, light_rail = true, tram = true }
local WATERWAYS = { river = 8, canal = 10, stream = 13 }
local GREENS = {
  park = true, garden = true, forest = true, grass = true, meadow = true, recreation_ground = true,
  village_green = true, cemetery = true, allotments = true, wood = true
}

function init_function() end
function exit_function() end
function node_function() end

function way_function()
  local highway = Find("highway")
  local street = STREETS[highway]
  if street and not IsClosed() or street and Find("area") ~= "yes" then
    Layer("streets", false)
    Attribute("kind", street[1])
    MinZoom(street[2])
    local name = Find("name")
    if name ~= "" then
      Layer("street_names", false)
      Attribute("name", name)
      Attribute("kind", street[1])
      if street[1] == "main" then MinZoom(13) else MinZoom(14) end
    end
    return
  end

  if RAILS[Find("railway")] and Find("tunnel") ~= "yes" then
    Layer("rail", false)
    return
  end

  local waterway = WATERWAYS[Find("waterway")]
  if waterway then
    Layer("water", false)
    MinZoom(waterway)
    return
  end
  if Find("natural") == "water" or Find("waterway") == "riverbank" then
    if IsClosed() then Layer("water", true) end
    return
  end

  if GREENS[Find("leisure")] or GREENS[Find("landuse")] or GREENS[Find("natural")] then
    if IsClosed() then Layer("green", true) end
    return
  end

  local building = Find("building")
  if building ~= "" and building ~= "no" and IsClosed() then Layer("buildings", true) end
end

function relation_scan_function()
  if Find("type") == "multipolygon" then Accept() end
end
function relation_function() end
