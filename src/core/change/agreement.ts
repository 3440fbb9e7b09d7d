import type { AgreementChange, TermsChange } from './change.ts';
import { ofNobody } from './change.ts';
import type { Input, Side } from './side.ts';

/** What is said of an agreement as a whole: its status, and whether its version says that it binds otherwise. */
export function agreementChanges(base: Side, head: Side, binding: boolean): readonly AgreementChange[] {
  const common = {
    agreement: base.report.id,
    closed: false,
    cause: ['terms'] as readonly Input[],
    ...ofNobody,
  };
  const [was, is] = [base.report, head.report];
  const changes: AgreementChange[] = [];
  if (was.version !== is.version)
    changes.push({
      rule: 'version-steps',
      ...common,
      before: was.version,
      after: is.version,
      at: ['version'],
    });
  else if (binding)
    changes.push({
      rule: 'version-kept',
      ...common,
      before: was.version,
      after: nextVersion(was.version),
      at: ['version'],
    });
  if (was.status !== is.status)
    changes.push({ rule: 'status-changed', ...common, before: was.status, after: is.status, at: ['status'] });
  return changes;
}

/** The version that terms have after something in them that binds was changed. */
export function nextVersion(version: string): string {
  const [major = '0'] = version.split('.');
  return `${BigInt(major) + 1n}.0.0`;
}

/** Whether any change of terms or prose binds. */
export function binds(terms: readonly TermsChange[], prose: readonly unknown[]): boolean {
  return prose.length > 0 || terms.some(each => each.binds);
}

const alone = { closed: false, cause: ['terms'], ...ofNobody } as const satisfies Partial<AgreementChange>;

/** An agreement that the base does not have. */
export function agreementAdded({ report }: Side): AgreementChange {
  return { rule: 'agreement-added', ...alone, agreement: report.id, after: report.status, at: ['title'] };
}

/** An agreement that the head does not have: with it go its closed periods. */
export function agreementRemoved({ report }: Side): AgreementChange {
  return { rule: 'agreement-removed', ...alone, closed: true, agreement: report.id, before: report.status };
}

/** An agreement that stands in another folder; where that is not sure it is said to be new and gone as well. */
export function agreementRenamed(from: Side, to: Side, sure: boolean): AgreementChange {
  const before = from.report.id;
  return {
    rule: 'agreement-renamed',
    ...alone,
    agreement: to.report.id,
    before,
    after: to.report.id,
    sure,
    at: ['title'],
  };
}
