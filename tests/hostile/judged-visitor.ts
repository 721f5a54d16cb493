import { type Answer, type Body, Visitor } from '../actions/visitor.ts';
import type { Blow } from './blow.ts';
import type { Judge } from './judge.ts';

/** To end what hangs: nothing is measured with it. */
const PATIENCE_MS = 120_000;
/** A server that refuses a body before its end may close the line. */
const IS_CUT = /ECONNRESET|EPIPE|UND_ERR_SOCKET|other side closed/;
const IS_LONG = 60_000;

const NOTHING: Answer = { status: 0, location: null, text: '', type: '' };

type Plan = (address: string, body: Body) => Blow[] | Promise<Blow[]>;

/** A browser whose every answer is looked at. */
export class JudgedVisitor extends Visitor {
	readonly #who: string;
	readonly #judge: Judge;
	/** What is thrown before a form is sent as it is waited for. */
	#before: Plan | null = null;

	constructor(origin: string, who: string, judge: Judge) {
		super(origin);
		this.#who = who;
		this.#judge = judge;
	}

	/** From now on, each form that is sent comes after these. */
	throwBefore(plan: Plan | null): void {
		this.#before = plan;
	}

	override async post(address: string, body: Body): Promise<Answer> {
		for (const blow of (await this.#before?.(address, body)) ?? []) await this.strike(blow);
		return super.post(address, body);
	}

	strike(blow: Blow): Promise<Answer> {
		const { method, body } = blow;
		const isSent = method !== 'GET' && method !== 'HEAD';
		const headers = { ...(isSent ? { origin: this.origin } : {}), ...blow.headers };
		return this.#look(blow, { method, body, headers });
	}

	protected override ask(address: string, init: RequestInit): Promise<Answer> {
		const method = init.method ?? 'GET';
		return this.#look({ method, address, field: 'nothing', kind: 'what is waited for' }, init);
	}

	async #look(blow: Blow, init: RequestInit): Promise<Answer> {
		try {
			const signal = AbortSignal.timeout(PATIENCE_MS);
			const answer = await super.ask(blow.address, { ...init, signal });
			this.#judge.look(this.#who, blow, answer);
			return answer;
		} catch (error) {
			const why = `${error} ${(error as Error).cause ?? ''}`;
			const code = String((error as { cause?: { code?: string } }).cause?.code ?? '');
			if (IS_CUT.test(why + code) && lengthOf(init.body) > IS_LONG) this.#judge.cut(this.#who);
			else this.#judge.lose(this.#who, blow, `${why} ${code}`);
			return NOTHING;
		}
	}
}

function lengthOf(body: RequestInit['body']): number {
	if (typeof body === 'string') return body.length;
	if (body instanceof URLSearchParams) return String(body).length;
	if (body instanceof FormData) {
		return [...body].reduce(
			(sum, [name, value]) =>
				sum + name.length + (typeof value === 'string' ? value.length : value.size),
			0
		);
	}
	return body instanceof Uint8Array ? body.length : 0;
}
