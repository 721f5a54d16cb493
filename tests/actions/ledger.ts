import type { Body } from './visitor.ts';
import type { Somebody } from './who-may.ts';

/** Something that was sent, and how it was answered. */
export type Sent = { label: string; who: Somebody; address: string; body: Body; status: number };

/** What everybody did, all together. */
export class Ledger {
	readonly plays: Sent[] = [];
	readonly refusals: (Sent & { said: string })[] = [];
	/** Answers that no page should give. */
	readonly failures: { who: Somebody; label: string; status: number }[] = [];
	/** The manner of filling that was taken last. */
	readonly manners = new Map<string, number>();
	/** An address of each route, the last that was read. */
	readonly read = new Map<string, string>();
	/** Actions that were sent a mistake. */
	readonly spoilt = new Set<string>();
	/** What a refusal did not give back, names of fields, by action whose form it showed again. */
	readonly lost = new Map<string, Set<string>>();
	requests = 0;

	/** Notes what a refusal did not give back; null: it did not show the form again. */
	lose(label: string, names: readonly string[] | null): void {
		if (names) this.lost.set(label, new Set([...(this.lost.get(label) ?? []), ...names]));
	}

	/** Notes any answer, of a page or of an action. */
	count(who: Somebody, label: string, status: number): void {
		this.requests += 1;
		if (status >= 500) this.failures.push({ who, label, status });
	}

	/** Notes a page, and where it was. */
	countPage(who: Somebody, route: string, address: string, status: number): void {
		this.count(who, route, status);
		if (status < 400) this.read.set(route, address);
	}

	hasPlayed(who: Somebody, label: string): boolean {
		return this.plays.some((play) => play.who === who && play.label === label);
	}

	failed(who: Somebody, label: string): boolean {
		return this.failures.some((one) => one.who === who && one.label === label);
	}
}
