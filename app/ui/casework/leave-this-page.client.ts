import { ExitThisPage } from "govuk-frontend";

/** What the component does inside, which its types do not say. */
interface Insides extends ExitThisPage {
  $button: HTMLAnchorElement;
  exitPage(): void;
  resetPage(): void;
}

const Component = ExitThisPage as unknown as Omit<typeof ExitThisPage, "prototype"> & (new (...given: ConstructorParameters<typeof ExitThisPage>) => Insides);

/**
 * The design system's way out, leaving less behind: the page one was on gives up its place in the history, and one that a browser
 * kept alive in memory is asked for anew instead of being shown again.
 */
export class LeaveThisPage extends Component {
  #left = false;

  override exitPage(): void {
    this.#left = true;
    super.exitPage();
    // Begun after the component's own, whose place it takes.
    window.location.replace(this.$button.href);
  }

  override resetPage(): void {
    if (this.#left) window.location.reload();
    else super.resetPage();
  }
}
