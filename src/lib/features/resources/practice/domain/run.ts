/** Where somebody is in what she tries; it lives as long as the page, and is kept nowhere. */
export type Run = Readonly<{
	/** Which screen, from 0. */
	at: number;
	stage: 'trying' | 'thanked' | 'ended';
	/** What was kindly said to the last thing pressed; empty: nothing was. */
	answer: string;
}>;

/** The first screen, where nothing was pressed. */
export const begin = (): Run => ({ at: 0, stage: 'trying', answer: '' });

/** Something was pressed; null: what was asked for. Any other thing is answered, and loses nothing. */
export function press(run: Run, answer: string | null): Run {
	if (run.stage !== 'trying') return run;
	return answer === null ? { ...run, stage: 'thanked', answer: '' } : { ...run, answer };
}

/** The same screen, as if nothing had been pressed. */
export const again = (run: Run): Run =>
	run.stage === 'thanked' ? { ...run, stage: 'trying', answer: '' } : run;

/** The next screen, or the end; only once this one was thanked for. */
export function goOn(run: Run, screens: number): Run {
	if (run.stage !== 'thanked') return run;
	const at = run.at + 1;
	return at < screens ? { at, stage: 'trying', answer: '' } : { ...run, stage: 'ended' };
}
