import type { Browser } from '../browser.ts';
import type { Ledger } from '../ledger.ts';
import type { Dice } from '../seeded.ts';

/** Somebody at work: her browser, what she may touch, and what she remembers of her day. */
export type Worker = {
	browser: Browser;
	dice: Dice;
	ledger: Ledger;
	/** A number of her own for each thing she makes: nobody else has it. */
	nextNumber(): number;
	/** Sheets that only she fills, found once. */
	sheets: string[];
	/** Her groups that are not full. */
	groups: { id: string; members: number }[];
	/** People she enrolled and who have not left. */
	enrolled: { groupId: string; name: string }[];
	/** Her day begins at the desk. */
	opensTheDesk: boolean;
	/** Requests she took down, with the words of what she answered and has not taken back. */
	requests: { id: string; answers: string[] }[];
	/** Forms of the desk that were taken, as she sent them. */
	taken: { path: string; fields: Record<string, string> }[];
	/** Pages of fiches and rubrics that only she writes. */
	rubrics: { page: string; rubric: string }[];
};

/** Does one thing; false when there was nothing of the kind to do. */
export type Deed = (worker: Worker) => Promise<boolean>;

/** Notes what nobody should see. */
export function surprise(
	{ ledger }: Worker,
	what: string,
	{ status, location, body }: { status: number; location: string; body: string }
): false {
	const words = body
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
	const refusal = /[^.]*(?:Erreur|déjà|complet|n’existe|n’attend|panne)[^.]*\./.exec(words)?.[0];
	ledger.surprises.push(`${what}: ${status} ${location} ${refusal?.slice(-200) ?? ''}`.trim());
	return false;
}

export const isDone = (answer: { status: number }) => answer.status === 303;

/** The page itself says that it is noted; sent again, she is led back to it. */
export const isNoted = ({ status }: { status: number }) => status === 200 || status === 303;
