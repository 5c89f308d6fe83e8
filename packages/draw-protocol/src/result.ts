import { readRows, toHex, type Reading } from "./canonical-text.ts";
import type { Sample } from "./sample.ts";

/** One row of `result.tsv`; its place in the list is the draw order. */
export interface Drawn {
	candidate: number;
	/** 32 hex digits. */
	key: string;
	/** One inspector per seat in the order of the rules, null for a seat nobody could fill. No seats, no entries. */
	team: (number | null)[];
}

/** order, candidate index, key, team; by rising key. The team is `-` without seats, and `?` stands for an unfilled one. */
export function encodeResult(
	sample: Sample,
	teams: readonly (readonly (number | null)[])[],
): Uint8Array {
	let text = "";
	sample.candidates.forEach((candidate, order) => {
		const key = toHex(sample.keys.subarray(order * 16, order * 16 + 16));
		const team =
			teams[order]?.map((inspector) => inspector ?? "?").join(",") || "-";
		text += `${order}\t${candidate}\t${key}\t${team}\n`;
	});
	return new TextEncoder().encode(text);
}

export function readResult(bytes: Uint8Array): Reading<Drawn[]> {
	return readRows(bytes, (rows) => {
		const drawn: Drawn[] = [];
		while (rows.follows()) {
			if (rows.row().count() !== drawn.length)
				rows.refuse("draw order does not count from 0");
			const candidate = rows.count();
			const key = rows.hex(16);
			if (drawn.length > 0 && drawn.at(-1)!.key >= key)
				rows.refuse("keys out of order");
			const team = rows.matching(
				/^(-|(\?|0|[1-9][0-9]{0,5})(,(\?|0|[1-9][0-9]{0,5}))*)$/,
				"a team",
			);
			rows.done();
			drawn.push({
				candidate,
				key,
				team:
					team === "-"
						? []
						: team.split(",").map((one) => (one === "?" ? null : Number(one))),
			});
		}
		return drawn;
	});
}
