#!/usr/bin/env node
import { FRUGAL, launch, root } from './launch.mjs';

await launch('src/serve/start.ts', { say: console.log, cwd: root, env: FRUGAL });
