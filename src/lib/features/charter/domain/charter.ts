import written from '#content/charter.json' with { type: 'json' };

/** The charter every centre of the network shares; its version is the day its text last changed. */
export type Charter = {
	version: string;
	title: string;
	lead: string;
	/** The study's six reasons (2.4), in its order. */
	reasons: readonly { code: string; title: string; text: string }[];
	/** What the desk may say, kindly. */
	sentences: readonly string[];
	/** What is offered instead, by family of request. */
	instead: readonly { family: string; offer: string }[];
	/** When somebody entitled takes over. */
	wayOut: { title: string; lead: string; cases: readonly string[]; how: string };
};

export const CHARTER: Charter = written;

/** What is offered instead of doing it in the person's place, for a family (study 2.2, 2.4). */
export function offerFor(family: string): string {
	const found = CHARTER.instead.find((one) => one.family === family);
	return (found ?? CHARTER.instead.at(-1)!).offer;
}
