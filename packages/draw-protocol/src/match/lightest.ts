/** Above any load: written for those at their cap, who are not to be found. */
export const AT_CAP = 0x7fffffff;

/**
 * Loads in a row of places, arranged so that the first place with a load small enough is found without looking at all before
 * it: a binary tree in which every node holds the least load below it.
 */
export class Lightest {
  private readonly width: number;
  private readonly least: Int32Array;

  constructor(loads: Int32Array) {
    this.width = 2 ** Math.ceil(Math.log2(Math.max(1, loads.length)));
    this.least = new Int32Array(this.width * 2).fill(AT_CAP);
    this.least.set(loads, this.width);
    for (let node = this.width - 1; node > 0; node -= 1) this.renew(node);
  }

  set(place: number, load: number): void {
    let node = this.width + place;
    this.least[node] = load;
    while (node > 1) {
      node >>= 1;
      this.renew(node);
    }
  }

  /** The first place, not before `from`, whose load is at most `most`; -1 where there is none. */
  first(most: number, from: number): number {
    if (from >= this.width) return -1;
    let node = this.width + from;
    while ((this.least[node] as number) > most) {
      // Nothing below this node: on to the next one to the right, as high up as possible.
      while (node % 2 === 1) node >>= 1;
      if (node === 0) return -1;
      node += 1;
    }
    while (node < this.width) {
      node *= 2;
      if ((this.least[node] as number) > most) node += 1;
    }
    return node - this.width;
  }

  private renew(node: number): void {
    this.least[node] = Math.min(this.least[node * 2] as number, this.least[node * 2 + 1] as number);
  }
}
