#!/usr/bin/env bash
# Writes counties.txt anew: the number and the name of each county and of what stands for one, from the Census Bureau's
# boundaries as the package us-atlas (ISC) has them.
set -euo pipefail
target=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/counties.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm pack --silent us-atlas@3.0.1 >/dev/null
tar xzf us-atlas-3.0.1.tgz
node -e '
  const atlas = JSON.parse(require("fs").readFileSync("package/counties-10m.json"));
  const lines = atlas.objects.counties.geometries.map(county => `${county.id}\t${county.properties.name}`);
  process.stdout.write(lines.sort().join("\n") + "\n");' >"$target"
wc -l "$target"
