/** The process of printing, with room for a page, and not for a long table. */
import { answerPrinting } from './answer-printing.ts';

answerPrinting({ mostMemoryMb: 200, mostHeapMb: 256 });
