/** What people write of each kind of problem, and the answers that go with it. */
type Said = [description: string, answers?: Record<string, string>];

export const said: Record<string, readonly Said[]> = {
  pothole: [
    ["Deep hole just after the crossing. My front wheel hit it this morning.", { where: "crossing", size: "plate", swerve: "yes" }],
    ["It was small last month and is now as big as a dinner plate.", { where: "carLane", size: "plate", swerve: "no" }],
    ["Two holes side by side in the bike lane. You see them late in the dark.", { where: "bikeLane", size: "bigger", swerve: "yes" }],
    ["The edge of the road breaks away where the bus stops.", { where: "edge", size: "bigger", swerve: "no" }],
    ["Water stands in it after rain, so you cannot see how deep it is.", { where: "carLane", size: "bigger", swerve: "yes" }],
    ["Small one, but it grows.", { where: "carLane", size: "hand", swerve: "no" }],
  ],
  streetlight: [
    ["The lamp has been out for a week. The path to the school is dark.", { what: "out", many: "one" }],
    ["It flickers all night and shines into our bedroom.", { what: "flickers", many: "one" }],
    ["Three lamps in a row are out since the storm.", { what: "out", many: "several" }],
    ["It burns in broad daylight.", { what: "always", many: "one" }],
    ["The door at the foot of the post hangs open and you can see cables.", { what: "damaged", many: "one" }],
  ],
  rubbish: [
    ["Bags beside the bin again, gulls have torn them open.", { what: "bags", blocks: "no" }],
    ["The bin at the bus stop overflows.", { what: "bin", blocks: "no" }],
    ["Somebody left a sofa and a mattress on the pavement.", { what: "large", blocks: "yes" }],
    ["Tiles and sacks of plaster behind the garages.", { what: "building", blocks: "no" }],
    ["Broken glass all over the steps.", { what: "sharp", blocks: "no" }],
  ],
  graffiti: [
    ["Large tag on the wall towards the playground.", { on: "wall", hateful: "no" }],
    ["The street name can no longer be read.", { on: "sign", hateful: "no" }],
    ["Ugly words on the bench by the church.", { on: "furniture", hateful: "yes" }],
    ["The slide is painted over.", { on: "playground", hateful: "no" }],
  ],
  pavement: [
    ["A slab stands up. My mother fell there on Sunday.", { what: "step", wheelchair: "yes" }],
    ["Loose stones in front of the bakery.", { what: "loose", wheelchair: "no" }],
    ["The ramp is so worn that my wheelchair gets stuck.", { what: "ramp", wheelchair: "yes" }],
    ["Roots push up the paving.", { what: "step", wheelchair: "no" }],
  ],
  flooding: [
    ["The drain is full of leaves, the whole corner is under water.", { what: "drain", road: "yes", smell: "no" }],
    ["Every rain makes a lake in front of the door.", { what: "puddle", road: "no", smell: "no" }],
    ["Water comes up out of the drain and it smells.", { what: "overflow", road: "yes", smell: "yes" }],
    ["The cover of the drain is gone.", { what: "cover", road: "yes", smell: "no" }],
  ],
  tree: [
    ["A branch hangs over the pavement, held by a strip of bark.", { what: "hanging", blocked: "no" }],
    ["A limb came down in the night and lies across the path.", { what: "fallen", blocked: "yes" }],
    ["The hedge covers the traffic sign.", { what: "blocks", blocked: "no" }],
    ["This maple has had no leaves for two years.", { what: "dead", blocked: "no" }],
  ],
  sign: [
    ["The stop sign is turned round.", { what: "stop", how: "damaged" }],
    ["The sign lies in the grass.", { what: "traffic", how: "missing" }],
    ["The light for people on foot stays red.", { what: "traffic", how: "faulty" }],
    ["Nobody can read the name of the street.", { what: "name", how: "hidden" }],
  ],
  "abandoned-vehicle": [
    ["A grey car without plates has stood here since spring. Two tyres are flat.", { kind: "car", look: "Grey, no plates", blocks: "no" }],
    ["A trailer full of rubbish takes two places.", { kind: "trailer", look: "Rusty, green cover", blocks: "yes" }],
    ["Three bikes without wheels are locked to the rail.", { kind: "bike", look: "Three frames", blocks: "no" }],
  ],
  park: [
    ["The swing hangs on one chain.", { what: "play", sharp: "no" }],
    ["A nail stands out of the bench.", { what: "bench", sharp: "yes" }],
    ["The fence by the pond is down.", { what: "fence", sharp: "no" }],
    ["Nobody has cut the grass this summer.", { what: "green", sharp: "no" }],
  ],
  "dead-animal": [
    ["A dead gull in the gutter.", { kind: "bird", lane: "no" }],
    ["A fox was run over, it lies in the lane.", { kind: "small", lane: "yes" }],
  ],
  "water-leak": [
    ["Water runs out of the ground by the hydrant.", { flow: "runs", since: "Since last night" }],
    ["It drips from the joint under the bridge.", { flow: "drips", since: "Some days" }],
  ],
  noise: [
    ["The pump of the building site runs all night.", { source: "site", when: "night" }],
    ["An alarm goes off every hour and nobody comes.", { source: "alarm", when: "day" }],
  ],
};

export const fixed: Record<string, string> = {
  pothole: "We filled the hole and checked that the edge is level.",
  streetlight: "We repaired the light and saw it burn in the evening.",
  graffiti: "We cleaned the paint off.",
  flooding: "We cleared the drain. The water runs off again.",
  rubbish: "We cleared it away and cleaned the spot.",
  tree: "We cut it back and took the wood away.",
};
export const fixedOtherwise = "We repaired it. If you see that it is not right, open it again.";

export const ended: Record<string, string> = {
  noFurtherAction: "We measured it. It is within what our rules allow, so we change nothing now.",
  cannotReproduce: "We went there and could not find it. A photo or the house number would help.",
  notResponsible: "This is private land. We have told the owner.",
  referred: "This road belongs to the state. We passed your report on today.",
  cancelled: "You told us that it is not needed any more.",
};
export const instead: Record<string, string> = { notResponsible: "the owner of the land", referred: "the state’s road department" };

export const notFixed = [
  "It is back, as deep as before.",
  "Nobody came. It looks as it did.",
  "It worked for two nights and is out again.",
  "Half of it still lies there.",
];

export const notes = [
  "Needs the big roller, booked for the week.",
  "Parts ordered.",
  "Access by the yard, ring at the gate.",
  "Third time this year at this corner.",
];
