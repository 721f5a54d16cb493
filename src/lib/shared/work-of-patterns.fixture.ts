export type Work = {
	/** Every pattern that was run. */
	patterns: Set<string>;
	/** Characters they were given to read. */
	characters: number;
};

/**
 * Runs some work and tells which patterns it ran, and over how many characters: the same count on any
 * machine. Every method of strings and patterns goes through `exec` (ECMA-262, RegExpExec).
 */
export function workOfPatterns(work: () => void): Work {
	const done: Work = { patterns: new Set(), characters: 0 };
	// Lent for the time of the work, and given back.
	const patterns = RegExp.prototype;
	const { exec } = patterns;
	patterns.exec = function (this: RegExp, text: string) {
		const isResumed = this.global || this.sticky;
		const from = isResumed ? this.lastIndex : 0;
		const found = exec.call(this, text);
		done.patterns.add(this.source);
		// A search that is resumed goes on from where it was; another one may have read it all.
		const isPartial = isResumed && (found || this.sticky);
		done.characters += isPartial ? Math.max(1, this.lastIndex - from) : text.length - from;
		return found;
	};
	try {
		work();
	} finally {
		patterns.exec = exec;
	}
	return done;
}

/**
 * Whether a repetition without a bound holds another one, which makes an engine that backtracks try
 * every way of sharing the text between both: « (a+)+ ».
 */
export function repeatsRepetitions(pattern: string): boolean {
	// For each group still open, whether it holds a repetition without a bound.
	const open = [false];
	const plain = pattern.replaceAll(/\\(?:[pP]\{[^}]*\}|.)/gs, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
	for (const [sign, at] of [...plain].map((one, rank) => [one, rank] as const)) {
		const isRepeated = /^(?:[*+]|\{\d*,\})/.test(plain.slice(at + 1));
		if (sign === '(') open.push(false);
		else if (sign === ')') {
			const holds = open.pop()!;
			if (holds && isRepeated) return true;
			open[open.length - 1] ||= holds || isRepeated;
		} else if (isRepeated) open[open.length - 1] = true;
	}
	return false;
}
