/** A browser at the provider's pages: it keeps cookies, follows, and fills the forms it meets. */
export class Visitor {
	readonly #cookies = new Map<string, string>();

	/** Signs in at the provider under that name; the address of ours it sends back to. */
	async signIn(address: string, login: string, home: string): Promise<URL> {
		let response = await this.#go(address);
		for (let steps = 0; steps < 20; steps++) {
			const location = response.headers.get('location');
			if (location) {
				const next = new URL(location, response.url || address);
				if (next.href.startsWith(home)) return next;
				response = await this.#go(next.href);
				continue;
			}
			const page = await response.text();
			const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
			const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
			if (!action || !prompt) throw new Error(`no form on the page: ${response.status} ${page}`);
			const body = new URLSearchParams({ prompt, login, password: 'peu importe' });
			response = await this.#go(new URL(action, address).href, { method: 'POST', body });
		}
		throw new Error('the provider never sends back');
	}

	async #go(address: string, init: RequestInit = {}): Promise<Response> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
			if (value) this.#cookies.set(name!, value);
			else this.#cookies.delete(name!);
		}
		return response;
	}
}
