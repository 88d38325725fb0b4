using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Domain.Tests.Submissions;

/// <summary>Any sequence of what anybody may try, against what must never be.</summary>
public sealed class SubmissionModelTests
{
    private static readonly Actor LeaderAndOfficer = new(2, "Cán bộ nay là Lãnh đạo", Role.Leader);

    private static readonly Gen<Step> Steps =
        from what in Gen.Elements(Enum.GetValues<Try>())
        from who in Gen.Elements(Cases.Administrator, Cases.Officer, Cases.Leader, LeaderAndOfficer, Cases.Own, Cases.Other)
        from item in Gen.Elements("LD", "LD_NU", "XL")
        from number in Gen.Choose(0, 3)
        from days in Gen.Choose(0, 40)
        select new Step(what, who, item, number == 0 ? FigureValue.Blank : FigureValue.Of(number), days);

    private enum Try
    {
        Type,
        Send,
        Withdraw,
        Return,
        Approve,
        Reopen,
        OpenLock,
        CloseLock,
        Wait,
    }

    [Fact]
    public void No_sequence_of_commands_approves_what_must_not_be_or_changes_a_frozen_cell() =>
        Prop.ForAll(Steps.ListOf(60).ToArbitrary(), steps =>
        {
            World world = new();
            foreach (Step step in steps)
            {
                world.Do(step);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sequences_reach_every_state()
    {
        HashSet<SubmissionState> reached = [];
        foreach (var steps in Steps.ListOf(60).Sample(300))
        {
            World world = new();
            foreach (Step step in steps)
            {
                world.Do(step);
                reached.Add(world.State);
            }
        }

        Assert.Equal(Enum.GetValues<SubmissionState>(), reached.Order());
    }

    private sealed record Step(Try What, Actor Who, string Item, FigureValue Value, int Days);

    /// <summary>Does what the rules let through, and checks each time by means of its own.</summary>
    private sealed class World
    {
        private readonly Cases cases = new() { Today = new DateOnly(2025, 3, 1) };
        private readonly Dictionary<string, (FigureValue Value, Actor By)> cells = new(StringComparer.Ordinal) { ["LD"] = (FigureValue.Of(1), Cases.Own), ["LD_NU"] = (FigureValue.Of(1), Cases.Own) };

        public World() => cases.Authors.Clear();

        public SubmissionState State => cases.Case.State;

        public void Do(Step step)
        {
            SubmissionCase report = cases.Case;
            switch (step.What)
            {
                case Try.Type when MayType(step):
                    Assert.False(report.IsLocked);
                    Assert.True(step.Item is "XL" || State is SubmissionState.Entering or SubmissionState.Returned, $"a cell changed while {State}");
                    Type(step);
                    break;
                case Try.Send when report.RefusalToSend(step.Who, new ReportHeading(Number: null, cases.Today)) is null:
                    Assert.False(report.IsLocked);
                    AssertSound();
                    Existing.Send(new ReportHeading(Number: null, cases.Today), step.Who.Name, Cases.Noon);
                    break;
                case Try.Withdraw when report.RefusalToWithdraw(step.Who) is null:
                    Existing.Withdraw();
                    break;
                case Try.Return when report.RefusalToReturn(step.Who) is null:
                    Existing.Return(step.Who.Name, Cases.Noon);
                    break;
                case Try.Approve when report.RefusalToApprove(step.Who) is null:
                    AssertSound();
                    Assert.Equal(Role.Leader, step.Who.Role);
                    Assert.DoesNotContain(cells.Where(c => c.Key is not "XL" && !c.Value.Value.IsBlank), c => c.Value.By.AccountId == step.Who.AccountId);
                    Existing.Approve(step.Who.Name, Cases.Noon);
                    break;
                case Try.Reopen when report.RefusalToReopen(step.Who) is null:
                    Existing.Return(step.Who.Name, Cases.Noon);
                    break;
                case Try.OpenLock when report.RefusalToOpenLock(step.Who, cases.Today.AddDays(step.Days)) is null:
                    Existing.OpenLock(cases.Today.AddDays(step.Days), "Cho sửa");
                    break;
                case Try.CloseLock when report.RefusalToCloseLock(step.Who) is null:
                    Existing.OpenLock(until: null, reason: null);
                    break;
                case Try.Wait:
                    cases.Today = cases.Today.AddDays(step.Days / 4);
                    break;
            }
        }

        private Submission Existing => cases.Submission ??= new Submission { PeriodId = cases.Period.Id, ReportingBodyId = cases.Body.Id };

        private bool MayType(Step step)
        {
            DataItem item = Cases.Item(step.Item);
            // the account that is Lãnh đạo now was Cán bộ when it typed
            Actor typist = step.Who == LeaderAndOfficer ? step.Who with { Role = Role.Officer } : step.Who;
            return typist.MayEnter(item, cases.Body.Id)
                && FigureAcceptance.RefusalOfBody(cases.Period, cases.Body, cases.Submission, cases.Today) is null
                && FigureAcceptance.RefusalOfItem(cases.Body, cases.Submission, item) is null;
        }

        private void Type(Step step)
        {
            cells[step.Item] = (step.Value, step.Who);
            cases.With(step.Item, step.Value);
            cases.Authors.Clear();
            cases.Authors.AddRange(cells.Where(c => c.Key is not "XL" && !c.Value.Value.IsBlank).Select(c => new FigureAuthor(c.Value.By.AccountId, c.Value.By.Name)).Distinct());
        }

        private void AssertSound() =>
            Assert.True(
                cells["LD"].Value.IsNumber && cells["LD_NU"].Value.IsNumber && cells["LD_NU"].Value.Number <= cells["LD"].Value.Number,
                $"LD {cells["LD"].Value}, LD_NU {cells["LD_NU"].Value}");
    }
}
