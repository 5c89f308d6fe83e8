import { DefaultReporter, type TestModule } from 'vitest/node';

/** Vitest's own report, and then what a reader of the last screen wants to know: per suite, `312 passed, 0 failed`. */
export default class ClosingLines extends DefaultReporter {
  override onTestRunEnd(...run: Parameters<DefaultReporter['onTestRunEnd']>): void {
    super.onTestRunEnd(...run);
    const [modules, unhandled] = run;
    for (const [project, members] of Map.groupBy(modules, (module) => module.project.name)) {
      this.ctx.logger.log(`${project}: ${closingLine(members)}`);
    }
    if (unhandled.length > 0) this.ctx.logger.log(`unhandled: 0 passed, ${unhandled.length} failed`);
  }
}

function closingLine(modules: readonly TestModule[]): string {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (state: string) => states.filter((one) => one === state).length;
  // A file that does not load has no tests, and yet it failed.
  const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
  const skipped = count('skipped') + count('pending');
  return `${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
