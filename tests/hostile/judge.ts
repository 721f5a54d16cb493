import { pathOf } from '../actions/atlas.ts';
import { labelOf } from '../actions/label.ts';
import type { Answer } from '../actions/visitor.ts';
import type { Blow } from './blow.ts';
import { computes, ELSEWHERE, isPlantedIn } from './planted.ts';

/** Something that no answer may be, told once however often it came. */
export type Fall = {
	what: string;
	who: string;
	label: string;
	method: string;
	address: string;
	field: string;
	kind: string;
	/** As the page gives it, to be found in the log. */
	errorId: string | null;
	times: number;
};

const FAILED = 'Une erreur est survenue';
const ERROR_ID = /<strong class="num">([0-9a-f]{8})<|\\?"id\\?":\\?"([0-9a-f]{8})\\?"/;
const LONGEST_ADDRESS = 160;

/** Looks at every answer, whoever asked. */
export class Judge {
	readonly falls = new Map<string, Fall>();
	/** How many answers of each class each was given. */
	readonly counted = new Map<string, Map<string, number>>();
	readonly #secrets: readonly string[];
	readonly #canary: string;

	/** `canary` is the name of somebody of a centre where nobody of the attack works. */
	constructor(secrets: readonly string[], canary: string) {
		this.#secrets = secrets;
		this.#canary = canary;
	}

	look(who: string, blow: Blow, { status, text, type, location }: Answer): void {
		this.#count(who, `${Math.floor(status / 100)}xx`);
		if (status >= 500) this.fall(who, blow, `answered ${status}`, text);
		else if (text.includes(FAILED)) this.fall(who, blow, 'answered a failure', text);
		if (type.includes('html') && isPlantedIn(text)) this.fall(who, blow, 'HTML came back');
		if (type.includes('csv') && computes(text)) this.fall(who, blow, 'a formula came back');
		// A page that gives back what its own address typed has shown nobody.
		if (text.includes(this.#canary) && !typed(blow.address).includes(this.#canary)) {
			this.fall(who, blow, 'somebody of another centre is shown');
		}
		if (location && leadsElsewhere(location)) this.fall(who, blow, 'it leads elsewhere');
		const told = text + (location ?? '');
		if (this.#secrets.some((secret) => told.includes(secret))) {
			this.fall(who, blow, 'a secret is shown back');
		}
	}

	/** Nobody answered at all. */
	lose(who: string, blow: Blow, why: string): void {
		this.#count(who, 'none');
		this.fall(who, blow, `no answer: ${why}`);
	}

	/** Cut before its end, which is an answer to what is too long. */
	cut(who: string): void {
		this.#count(who, 'cut');
	}

	fall(who: string, blow: Blow, what: string, text = ''): void {
		const label = labelOf({ address: blow.address });
		const sign = [what, label, blow.field, blow.kind].join('\u001f');
		const known = this.falls.get(sign);
		if (known) {
			known.times += 1;
			return;
		}
		const { method, field, kind } = blow;
		const address = blow.address.slice(0, LONGEST_ADDRESS);
		const found = ERROR_ID.exec(text);
		const errorId = found?.[1] ?? found?.[2] ?? null;
		this.falls.set(sign, { what, who, label, method, address, field, kind, errorId, times: 1 });
	}

	requests(): number {
		return [...this.counted.values()].flatMap((each) => [...each.values()]).reduce(add, 0);
	}

	#count(who: string, answer: string): void {
		const mine = this.counted.get(who) ?? new Map<string, number>();
		mine.set(answer, (mine.get(answer) ?? 0) + 1);
		this.counted.set(who, mine);
	}
}

/** What an address says, as it was typed. */
const typed = (address: string) => [...new URL(address, 'http://x').searchParams].flat().join('\n');

const add = (sum: number, one: number) => sum + one;

const HERE = 'http://here.invalid';

function leadsElsewhere(location: string): boolean {
	const url = URL.canParse(location, HERE) ? new URL(location, HERE) : null;
	return url === null || url.hostname === ELSEWHERE || !/^https?:$/.test(url.protocol);
}

/** One line of what fell. */
export function sentenceOf(fall: Fall): string {
	const { what, who, method, label, address, field, kind, errorId, times } = fall;
	const id = errorId ? `, error ${errorId}` : '';
	const often = times > 1 ? ` (${times} times)` : '';
	const at = pathOf(address) === label ? '' : ` at ${address}`;
	return `${what}${id}: ${who}, ${method} ${label}${at}, « ${field} » holds ${kind}${often}`;
}
