/** The same on screen, in documents and in the annex, of a centre and of the network. */
export const REMINDERS_TITLE = 'Les rappels';

/** Said beside the dates: what two numbers side by side are not. */
export const NOT_A_PROOF =
	'Les dates avec un rappel et les dates sans rappel ne sont pas celles des mêmes personnes\u00a0: ces deux nombres ne disent pas ce que le rappel a changé.';
