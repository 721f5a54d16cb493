/** What came back: the page, and where a redirect leads. */
export type Answer = { status: number; location: string | null; text: string; type: string };

export type Body = URLSearchParams | FormData | string;

/** A browser without a screen: an address, cookies, and what it tells of itself. */
export class Visitor {
	readonly origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string) {
		this.origin = origin;
	}

	get(address: string): Promise<Answer> {
		return this.ask(address, {});
	}

	/** Sends a form, or the lines of a script, as a browser does from that page. */
	post(address: string, body: Body): Promise<Answer> {
		const said: Record<string, string> = { origin: this.origin };
		if (typeof body === 'string') said['content-type'] = 'application/json';
		return this.ask(address, { method: 'POST', body, headers: said });
	}

	/** Sends a form as the script of a page does: a refusal comes back without its page. */
	postByScript(address: string, body: Body): Promise<Answer> {
		const headers: Record<string, string> = {
			origin: this.origin,
			accept: 'application/json',
			'x-sveltekit-action': 'true'
		};
		if (typeof body === 'string') headers['content-type'] = 'application/json';
		return this.ask(address, { method: 'POST', body, headers });
	}

	/** Any request, with what this browser keeps. */
	protected async ask(address: string, init: RequestInit): Promise<Answer> {
		// Written one after the other: « // » alone is no relative address, and a visitor may ask for it.
		const whole = address.startsWith('/') ? this.origin + address : address;
		const response = await fetch(new URL(whole, this.origin), {
			...init,
			headers: { accept: 'text/html', ...init.headers, cookie: this.#said() },
			redirect: 'manual'
		});
		this.#keep(response.headers.getSetCookie());
		const type = response.headers.get('content-type') ?? '';
		// News never end: that they come is enough.
		const isRead = /^(text\/(?!event-stream)|application\/json)/.test(type);
		const text = isRead ? await response.text() : '';
		if (!text) await response.body?.cancel();
		return { status: response.status, location: response.headers.get('location'), text, type };
	}

	/** A cookie that it was given before. */
	give(name: string, value: string): void {
		this.#cookies.set(name, value);
	}

	/** What it would say of itself, for another program to send. */
	cookies(): string {
		return this.#said();
	}

	#said(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	#keep(lines: readonly string[]): void {
		for (const line of lines) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
			if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name!);
			else this.#cookies.set(name!, value!);
		}
	}
}
