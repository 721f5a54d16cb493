#!/usr/bin/env node
import { launch, root } from './launch.mjs';

// The measures go out, line by line: progress goes to the other stream.
await launch('bench/run.ts', { say: console.error, cwd: root });
