type Logged = {
	id?: string;
	msg?: string;
	error?: { name: string; code?: string; stack?: string };
};

/** What the application wrote of its own mistakes, found by the number that a page gives. */
export class ErrorLog {
	readonly #known = new Map<string, string>();
	#rest = '';

	readonly hear = (text: string): void => {
		const lines = (this.#rest + text).split('\n');
		this.#rest = lines.pop()!;
		for (const line of lines) if (line.includes('"unexpected error"')) this.#note(line);
	};

	of(id: string | null): string {
		return (id && this.#known.get(id)) ?? '';
	}

	#note(line: string): void {
		const { id, error } = JSON.parse(line) as Logged;
		if (id && error) {
			this.#known.set(id, `${error.name} ${error.code ?? ''}\n${error.stack ?? ''}`.trimEnd());
		}
	}
}
