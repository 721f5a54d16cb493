/** The process of printing, whose objects may hold next to nothing. */
import { answerPrinting } from './answer-printing.ts';

answerPrinting({ mostMemoryMb: 420, mostHeapMb: 16 });
