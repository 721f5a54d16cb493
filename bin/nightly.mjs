#!/usr/bin/env node
import { launch, root } from './launch.mjs';

await launch('tests/nightly.ts', { say: console.log, cwd: root });
