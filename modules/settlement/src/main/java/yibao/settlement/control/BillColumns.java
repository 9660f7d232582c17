package yibao.settlement.control;

import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.Standing.Cover;

/**
 * Many bills as columns, some eighty bytes each: those of a person's year stand together, in the order of time. Reversed bills
 * and their reversals are left out beforehand, since together they pay nothing.
 */
public final class BillColumns {
    private static final Cover[] COVERS = Cover.values();
    final int[] year;
    final int[] day;
    final short[] kind;
    final long[] classes;
    final byte[] continuousYears;
    final byte[] zeroClaimYears;
    final long[] scope;
    final long[] preself;
    public final long[] deductible;
    public final long[] basic;
    public final long[] major;
    public final long[] assistance;
    public final long[] tilt;
    public final long[] burden;

    public BillColumns(int rows) {
        year = new int[rows];
        day = new int[rows];
        kind = new short[rows];
        classes = new long[rows];
        continuousYears = new byte[rows];
        zeroClaimYears = new byte[rows];
        scope = new long[rows];
        preself = new long[rows];
        deductible = new long[rows];
        basic = new long[rows];
        major = new long[rows];
        assistance = new long[rows];
        tilt = new long[rows];
        burden = new long[rows];
    }

    public int rows() {
        return scope.length;
    }

    /**
     * @param year    any number that is the same for the bills of one person and year and another for the next
     * @param day     index into the days of {@link BulkYears}
     * @param classes from {@link BulkYears#classes}
     */
    public void put(int row, int year, int day, Insurance insurance, Care care, HospitalLevel level, boolean outside, boolean referred, long scope, long preself) {
        this.year[row] = year;
        this.day[row] = day;
        this.kind[row] = (short) (insurance.ordinal() | care.ordinal() << 2 | level.ordinal() << 5 | (outside ? 1 << 8 : 0) | (referred ? 1 << 9 : 0));
        this.scope[row] = scope;
        this.preself[row] = preself;
    }

    public void standing(int row, long classes, Cover cover, int continuousYears, int zeroClaimYears) {
        this.classes[row] = classes;
        this.kind[row] = (short) (this.kind[row] & 0x3ff | cover.ordinal() << 10);
        this.continuousYears[row] = (byte) Math.min(Byte.MAX_VALUE, continuousYears);
        this.zeroClaimYears[row] = (byte) Math.min(Byte.MAX_VALUE, zeroClaimYears);
    }

    void fill(int row, Reckoning bill) {
        int packed = kind[row];
        bill.insurance = packed & 3;
        bill.care = packed >> 2 & 7;
        bill.level = packed >> 5 & 7;
        bill.outside = (packed & 1 << 8) != 0;
        bill.referred = (packed & 1 << 9) != 0;
        var cover = COVERS[packed >> 10 & 3];
        bill.insured = cover != Cover.NONE;
        bill.waiting = cover == Cover.WAITING;
        bill.classes = classes[row];
        bill.continuousYears = continuousYears[row];
        bill.zeroClaimYears = zeroClaimYears[row];
        bill.scope = scope[row];
        bill.preself = preself[row];
    }

    void take(int row, Reckoning bill) {
        deductible[row] = bill.basic.deductible;
        basic[row] = bill.basic.paid;
        major[row] = bill.major.paid;
        assistance[row] = bill.assistance.paid;
        tilt[row] = bill.tilt.paid;
        burden[row] = bill.burden;
    }
}
