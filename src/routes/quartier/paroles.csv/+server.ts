import { openFile } from '../open-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => openFile(event, 'csv');
