// Shapes as paths of whole numbers, relative from point to point, since that is short.
import { feature } from "topojson-client";
import { simplify } from "topojson-simplify";

/** The states or counties of an atlas, without corners that matter less than `least` (an area, in units of the atlas). */
export const shapesOf = (atlas, object, least) => feature(simplify(atlas, least), atlas.objects[object]).features;

/** @param place Takes a point of the atlas to where it is drawn. Empty where nothing is left of the shape. */
export function pathOf(shape, place) {
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  return polygons.flat().map(ring => ringPath(ring.map(point => place(point).map(Math.round)))).join("");
}

function ringPath(points) {
  const ring = points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
  while (ring.length > 1 && same(ring[0], ring.at(-1)))
    ring.pop();
  if (ring.length < 3)
    return "";
  let steps = "";
  for (let i = 1; i < ring.length; i++)
    for (const step of [ring[i][0] - ring[i - 1][0], ring[i][1] - ring[i - 1][1]])
      steps += steps && step >= 0 ? ` ${step}` : step;
  return `M${ring[0][0]} ${ring[0][1]}l${steps}z`;
}

const same = (one, other) => one[0] === other[0] && one[1] === other[1];
