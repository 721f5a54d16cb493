/** The process of printing. */
import { answerPrinting } from './answer-printing.ts';

answerPrinting({
	// A thousand letters take 260 MB, a table of three thousand lines 300, twenty photos full of details 410.
	mostMemoryMb: 420,
	// Of those, what is written before it is drawn, and after.
	mostHeapMb: 256
});
